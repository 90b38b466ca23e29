"""Required forms, judged on the tree that was typed."""
