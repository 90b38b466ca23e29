"""Tests of the services: use cases on a real store."""
