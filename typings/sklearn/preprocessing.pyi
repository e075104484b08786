# ruff: noqa: N803
from scipy.sparse import csr_matrix

def normalize(X: csr_matrix) -> csr_matrix: ...
