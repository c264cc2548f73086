"""A made-up edition goes the whole way: from its publisher's document to a release."""
