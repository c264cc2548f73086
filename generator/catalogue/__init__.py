"""What a suite holds, read both ways: what refers to what, what leads where, what can be had."""
