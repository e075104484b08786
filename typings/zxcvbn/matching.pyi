from typing import Any

enumerate_l33t_subs: Any
