package dev.biaolian.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reading and writing JSON. */
final class Json {

  private static final ObjectMapper COMPACT = JsonMapper.builder().build();
  private static final ObjectMapper INDENTED =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  static ObjectNode readObject(Path file) throws IOException {
    return (ObjectNode) COMPACT.readTree(Files.readString(file));
  }

  static JsonNode read(String text) {
    return COMPACT.readTree(text);
  }

  static ObjectNode readObject(String text) {
    return (ObjectNode) COMPACT.readTree(text);
  }

  static String write(Object value) {
    return COMPACT.writeValueAsString(value);
  }

  static String writeIndented(Object value) {
    return INDENTED.writeValueAsString(value);
  }
}
