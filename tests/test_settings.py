"""Settings survive: only what differs is written, unknown keys are kept, a broken file costs nothing but itself."""

import dataclasses
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop import paths, settings
from crm_desktop.settings import Settings, WindowState


def test_defaults_write_an_empty_object(data: Path) -> None:
    settings.save(data, Settings())
    assert json.loads((data / "settings.json").read_text("utf-8")) == {}
    assert settings.load(data) == Settings()


def test_only_changed_values_are_written(data: Path) -> None:
    settings.save(data, settings.changed(Settings(), theme="dark", font_scale=1.15, last_folder="展会名单"))
    written = json.loads((data / "settings.json").read_text("utf-8"))
    assert written == {"theme": "dark", "font_scale": 1.15, "last_folder": "展会名单"}
    assert [p.name for p in data.iterdir()] == ["settings.json"]


def test_names_of_a_newer_version_are_kept(data: Path) -> None:
    (data / "settings.json").write_text('{"theme": "dark", "voice": {"speed": 2}}', "utf-8")
    settings.save(data, settings.changed(settings.load(data), theme="light"))
    assert json.loads((data / "settings.json").read_text("utf-8")) == {"theme": "light", "voice": {"speed": 2}}


@pytest.mark.parametrize("broken", ["", "{", "[]", "null", '{"theme": "dark"', "\ufffe"])
def test_broken_file_is_put_aside(data: Path, broken: str) -> None:
    (data / "settings.json").write_text(broken, "utf-8")
    assert settings.load(data) == Settings()
    (aside,) = data.iterdir()
    assert aside.name.startswith("settings.broken-")
    assert aside.read_text("utf-8") == broken


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "pink"), ("theme", 3), ("language", "fr"), ("font_scale", 7), ("font_scale", True),
        ("high_contrast", 1), ("high_contrast", "yes"), ("last_backup", None),
    ],
)  # fmt: skip
def test_a_value_that_does_not_fit_is_its_default(data: Path, name: str, value: object) -> None:
    (data / "settings.json").write_text(json.dumps({name: value, "reduce_motion": True}), "utf-8")
    assert settings.load(data) == Settings(reduce_motion=True)
    with pytest.raises(ValueError, match=name):
        settings.changed(Settings(), **{name: value})


def test_unknown_name_cannot_be_set() -> None:
    with pytest.raises(ValueError, match="colour"):
        settings.changed(Settings(), colour="red")


def test_window_state_lies_in_a_file_of_its_own(data: Path) -> None:
    state = settings.changed(WindowState(), width=1280, maximised=True, columns={"customers": {"order": [2, 0, 1]}})
    settings.save_state(data, state)
    assert settings.load_state(data) == state
    assert not (data / "settings.json").exists()


def test_where_settings_lie(data: Path) -> None:
    assert settings.folder(data) == data
    assert settings.folder(None) == paths.config_dir()


@given(
    st.dictionaries(
        st.sampled_from([f.name for f in dataclasses.fields(Settings)]), st.none() | st.text() | st.integers()
    )
)
def test_any_file_loads_and_saves_again(tmp_path_factory: pytest.TempPathFactory, found: dict[str, object]) -> None:
    folder = tmp_path_factory.mktemp("any")
    (folder / "settings.json").write_text(json.dumps(found), "utf-8")
    loaded = settings.load(folder)
    settings.save(folder, loaded)
    assert settings.load(folder) == loaded
