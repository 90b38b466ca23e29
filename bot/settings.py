"""What an operator can set, from the environment (``LEMMA_…``) or from secret files (``LEMMA_…_FILE``)."""

from pathlib import Path
from typing import Literal, Self

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import ConfigurationError


class Settings(BaseSettings):
    """Every setting, with a default that is safe for one server on one machine."""

    model_config = SettingsConfigDict(env_prefix="LEMMA_", env_ignore_empty=True, frozen=True, extra="ignore")

    token: SecretStr | None = Field(default=None, description="Discord bot token.")
    token_file: Path | None = Field(default=None, description="File that holds the token; safer than the variable.")
    data_dir: Path = Field(default=Path("data"), description="Folder for the database and the picture cache.")
    database_url: SecretStr | None = Field(
        default=None, description="postgresql://… to scale out; left out, SQLite in data_dir."
    )
    maths_workers: int = Field(default=1, ge=1, le=32, description="Processes that judge, draw items and plot.")
    typesetters: int = Field(default=1, ge=1, le=8, description="Processes that typeset formulas.")
    judge_seconds: float = Field(default=1.5, gt=0, le=10, description="Hard limit of one judgement, in seconds.")
    picture_cache_mb: int = Field(default=200, ge=0, description="Size of the picture cache on disk, in MB.")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["text", "json"] = "text"
    health_port: int | None = Field(default=None, ge=1, le=65535, description="/livez, /readyz, /metrics on 127.0.0.1.")
    shard_count: int | None = Field(default=None, ge=1)
    shard_ids: tuple[int, ...] | None = None

    @field_validator("database_url")
    @classmethod
    def _database_is_postgres(cls, url: SecretStr | None) -> SecretStr | None:
        text = url.get_secret_value().strip() if url is not None else ""
        if text and not text.startswith(("postgresql://", "postgres://")):
            raise ValueError("has to start with postgresql://; left out, SQLite is used")
        return url

    @model_validator(mode="after")
    def _shards_agree(self) -> Self:
        if self.shard_ids is not None and self.shard_count is None:
            raise ValueError("LEMMA_SHARD_IDS: needs LEMMA_SHARD_COUNT too")
        return self

    def read_token(self) -> str:
        """Return the Discord token; raise ``ConfigurationError`` where there is none."""
        return token_from(self.token.get_secret_value() if self.token is not None else "", self.token_file)


def token_from(token: str, file: Path | None) -> str:
    """Return the token that is set, or that a file holds; raise ``ConfigurationError`` where it cannot be one."""
    name = "LEMMA_TOKEN"
    if file is not None:
        name = "LEMMA_TOKEN_FILE"
        try:
            token = file.read_text(encoding="utf-8")
        except OSError as error:
            raise ConfigurationError(f"LEMMA_TOKEN_FILE cannot be read: {error.strerror}.") from error
        except UnicodeDecodeError:
            raise ConfigurationError("LEMMA_TOKEN_FILE is not a text file.") from None
        if not token.strip():
            raise ConfigurationError("LEMMA_TOKEN_FILE is empty: it has to hold the token, and nothing else.")
    token = token.strip()
    if not token:
        raise ConfigurationError(
            "No Discord token. Set LEMMA_TOKEN or LEMMA_TOKEN_FILE, or try `lemma play`, which needs none."
        )
    if not all("!" <= character <= "~" for character in token):
        raise ConfigurationError(f"{name} does not hold a Discord token: that is one word of ASCII characters.")
    return token


def load_settings() -> Settings:
    """Read the settings; raise one ``ConfigurationError`` that names every problem."""
    try:
        return Settings()
    except ValidationError as error:
        lines = [_line(problem["loc"], problem["msg"]) for problem in error.errors()]
        raise ConfigurationError(
            "These settings cannot be used:\n" + "\n".join(f"  - {line}" for line in lines)
        ) from None


def _line(place: tuple[int | str, ...], message: str) -> str:
    sentence = message.removeprefix("Value error, ")
    return f"LEMMA_{'_'.join(str(part) for part in place).upper()}: {sentence}" if place else sentence
