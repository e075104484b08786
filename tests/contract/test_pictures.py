"""The pictures in docs are those that `make pictures` takes, each at every size."""

from __future__ import annotations

import pytest

from tests.picture_scenes import SCENES
from tests.pictures import FOLDER, SIZES
from tests.staff_scenes import STAFF_SCENES

PNG = b"\x89PNG\r\n\x1a\n"
LARGEST = 600_000  # bytes: who clones the project gets every picture


def test_every_scene_has_a_picture_of_each_size_and_there_is_no_other() -> None:
    taken = {f"{name}-{size}.png" for name in (*SCENES, *STAFF_SCENES) for size in SIZES}

    assert {file.name for file in FOLDER.iterdir()} == taken


@pytest.mark.parametrize("size", SIZES)
def test_a_picture_is_as_wide_as_its_screen_and_no_large_file(size: str) -> None:
    for file in FOLDER.glob(f"*-{size}.png"):
        picture = file.read_bytes()
        assert picture[:8] == PNG
        assert int.from_bytes(picture[16:20], "big") == SIZES[size][0], file.name
        assert len(picture) <= LARGEST, file.name
