package jiceng.portable;

import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import jiceng.Backend;
import jiceng.BackendFactory;

/** The module on Chicory, compiled to bytecode: Java alone, no native code. */
public final class Chicory implements BackendFactory {
    @Override
    public Backend open() {
        try (InputStream bytes = Chicory.class.getResourceAsStream("/jiceng_mobile.wasm")) {
            WasmModule module = Parser.parse(bytes);
            if (module.importSection().importCount() > 0) {
                throw new IllegalStateException("the module asks for something of its host");
            }
            return new Opened(Instance.builder(module).withMachineFactory(MachineFactoryCompiler::compile).build());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static final class Opened implements Backend {
        private static final int PAGE = 65_536;
        private final Instance instance;

        Opened(Instance instance) {
            this.instance = instance;
        }

        @Override
        public long call(String name, long... numbers) {
            long[] told = instance.export(name).apply(numbers);
            return told == null || told.length == 0 ? 0 : told[0];
        }

        @Override
        public long page() {
            return (long) instance.memory().grow(1) * PAGE;
        }

        @Override
        public byte[] read(long at, int n) {
            return instance.memory().readBytes((int) at, n);
        }

        @Override
        public void write(long at, byte[] bytes) {
            instance.memory().write((int) at, bytes);
        }
    }
}
