from .work import work

__all__ = ["work"]
