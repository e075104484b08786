class Stream:
    stream: list[object]

class String:
    def __init__(self, string: str = "") -> None: ...
