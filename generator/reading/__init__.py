"""Reads the files of a project into values of the model, with every fault's file and line."""
