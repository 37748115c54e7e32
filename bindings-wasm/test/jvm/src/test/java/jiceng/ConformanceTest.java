package jiceng;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The corpus, byte for byte. */
final class ConformanceTest {
  private static final Path TARGET = Path.of(System.getProperty("jiceng.target"));

  @ParameterizedTest
  @ValueSource(strings = {"vectors", "generated"})
  void answersAreThoseOfRust(String name) throws Exception {
    Portable jiceng = new Portable(new File(TARGET.toFile(), "npm/jiceng.portable.wasm"));
    Map<String, Long> books = new HashMap<>();
    books.put("-", 0L);
    int passed = 0;
    try (BufferedReader lines = Files.newBufferedReader(TARGET.resolve("conformance/" + name + ".tsv"))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = line.split("\t", -1);
        if (parts[0].equals("O")) {
          long handle = jiceng.open(parts[2]);
          assertTrue(jiceng.about(handle).startsWith("{\"ok\":"), parts[1]);
          books.put(parts[1], handle);
        } else {
          assertEquals(parts[4], jiceng.call(books.get(parts[1]), parts[3]), parts[2]);
          passed++;
        }
      }
    }
    books.values().forEach(jiceng::close);
    assertEquals(counted(name), passed);
  }

  /** How many questions a corpus has, by what its maker counted. */
  private static int counted(String name) throws Exception {
    for (String line : Files.readAllLines(TARGET.resolve("conformance/counts.tsv"))) {
      String[] parts = line.split("\t");
      if (parts[0].equals(name)) {
        return Integer.parseInt(parts[1]);
      }
    }
    throw new AssertionError("no count of " + name);
  }
}
