"""What every item family promises, checked item by item: by the tests on a few seeds, by ``items verify`` on many."""
