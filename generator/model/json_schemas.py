"""Makes the JSON Schema of each kind of YAML file from its model."""

import json

from generator import model


def make_json_schemas() -> dict[str, str]:
    """Returns the JSON Schema of each kind of YAML file as text, by the name of its schema file."""
    texts = {}
    for name, kind in model.FILES.items():
        schema = {"$schema": "http://json-schema.org/draft-07/schema#", **kind.model_json_schema()}
        texts[f"{name}.schema.json"] = json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
    return texts
