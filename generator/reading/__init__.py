"""Files → values of the model, and what is wrong with either, each with its file and line."""
