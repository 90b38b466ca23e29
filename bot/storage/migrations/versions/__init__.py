"""One file for every version of the schema; never changed once released."""
