"""Walks through instruments, whole conversations of them."""
