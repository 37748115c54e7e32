package jiceng;

import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import java.io.File;
import java.nio.charset.StandardCharsets;

/** The portable module on the JVM, without native code: text in, text out. */
final class Portable {
  private static final int HEAD = 8;
  private final Instance instance;

  Portable(File file) {
    WasmModule module = Parser.parse(file);
    if (module.importSection().importCount() > 0) {
      throw new IllegalStateException("the module asks for something");
    }
    instance = Instance.builder(module).withMachineFactory(MachineFactoryCompiler::compile).build();
  }

  /** Opens a rulebook and gives its handle. */
  long open(String what) {
    byte[] bytes = what.getBytes(StandardCharsets.UTF_8);
    long at = lend(bytes);
    try {
      return run("open", at, bytes.length);
    } finally {
      run("free", at, bytes.length);
    }
  }

  /** Which rulebook it is, or why it did not open. */
  String about(long handle) {
    return take(run("about", handle));
  }

  /** Answers a question to a rulebook, or, with handle 0, to the one that it names. */
  String call(long handle, String question) {
    byte[] bytes = question.getBytes(StandardCharsets.UTF_8);
    long at = lend(bytes);
    try {
      return take(run("call", handle, at, bytes.length));
    } finally {
      run("free", at, bytes.length);
    }
  }

  /** Lets a rulebook go. */
  void close(long handle) {
    run("close", handle);
  }

  private long lend(byte[] bytes) {
    long at = run("alloc", bytes.length);
    instance.memory().write((int) at, bytes);
    return at;
  }

  private String take(long at) {
    int n = instance.memory().readInt((int) at);
    byte[] bytes = instance.memory().readBytes((int) at + HEAD, n);
    run("free", at, n + HEAD);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private long run(String name, long... numbers) {
    long[] told = instance.export(name).apply(numbers);
    return told == null || told.length == 0 ? 0 : told[0];
  }
}
