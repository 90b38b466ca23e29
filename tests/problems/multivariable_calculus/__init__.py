"""Tests of the item families of multivariable calculus."""
