"""What an operator can set, from the environment (``LEMMA_…``) or from secret files (``LEMMA_…_FILE``)."""

from pathlib import Path
from typing import Literal, Self

from pydantic import Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import ConfigurationError


class Settings(BaseSettings):
    """Every setting, with a default that is safe for one server on one machine."""

    model_config = SettingsConfigDict(env_prefix="LEMMA_", frozen=True, extra="ignore")

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

    @model_validator(mode="after")
    def _shards_agree(self) -> Self:
        if self.shard_ids is not None and self.shard_count is None:
            raise ValueError("shard_ids needs shard_count")
        return self

    def read_token(self) -> str:
        """Return the Discord token; raise ``ConfigurationError`` where there is none."""
        if self.token_file is not None:
            try:
                return self.token_file.read_text(encoding="utf-8").strip()
            except OSError as error:
                raise ConfigurationError(f"LEMMA_TOKEN_FILE cannot be read: {error.strerror}.") from error
        if self.token is None or not self.token.get_secret_value().strip():
            raise ConfigurationError(
                "No Discord token. Set LEMMA_TOKEN or LEMMA_TOKEN_FILE, or try `lemma play`, which needs none."
            )
        return self.token.get_secret_value().strip()


def load_settings() -> Settings:
    """Read the settings; raise one ``ConfigurationError`` that names every problem."""
    try:
        return Settings()
    except ValidationError as error:
        lines = [f"LEMMA_{'_'.join(str(p) for p in e['loc']).upper() or '…'}: {e['msg']}" for e in error.errors()]
        raise ConfigurationError(
            "These settings cannot be used:\n" + "\n".join(f"  - {line}" for line in lines)
        ) from None
