from .envs import env
