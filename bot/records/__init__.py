"""Everything kept about people: tables, queries, retention and erasure, and nothing else.

Functions take an open connection, so that a caller decides what is one transaction. Words of a
person arrive here already redacted; nothing in this package sees them as they were typed.
"""
