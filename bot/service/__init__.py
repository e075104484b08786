"""Building and running the whole service on one machine: what `make build` and `make run` do."""
