package jiceng

import com.sun.jna.Memory
import com.sun.jna.NativeLibrary
import java.util.ServiceLoader

/**
 * Runs the library's WebAssembly module where no native library fits; the jar `jiceng-portable` brings one.
 *
 * Addresses and numbers are those of the module.
 */
interface Backend {
    /** Calls an exported function; what returns nothing gives 0. */
    fun call(name: String, vararg numbers: Long): Long

    /** Adds 64 KiB to the module's memory that the module itself never touches; gives its address. */
    fun page(): Long

    /** Reads bytes of the module's memory. */
    fun read(at: Long, n: Int): ByteArray

    /** Writes into the module's memory. */
    fun write(at: Long, bytes: ByteArray)
}

/** Opens the module, once for all handles. */
interface BackendFactory {
    /** The module, ready to be called. */
    fun open(): Backend
}

/**
 * The same calls as of the native library, put to a module.
 *
 * A module has no threads, so calls wait for each other. The system property `jiceng.portable`
 * set to `true` chooses it even where a native library fits.
 */
object Portable {
    private val module: Backend? by lazy { if (java.lang.Boolean.getBoolean("jiceng.portable")) open() else unlessNative() }
    private val frame: Long by lazy { module!!.page() }

    /** Whether calls go to the module. */
    @JvmStatic
    fun isOn(): Boolean = module != null

    private fun open(): Backend = factory() ?: throw UnsatisfiedLinkError("jiceng-portable is not among the jars")

    private fun factory() = ServiceLoader.load(BackendFactory::class.java, BackendFactory::class.java.classLoader).firstOrNull()?.open()

    private fun unlessNative(): Backend? = try {
        NativeLibrary.getInstance("jiceng_mobile")
        null
    } catch (noNative: UnsatisfiedLinkError) {
        factory() ?: throw noNative
    }

    /** A call that answers a number, or nothing. */
    @Synchronized
    internal fun number(name: String, vararg given: Any?): Long {
        if (name.endsWith("_rustbuffer_free")) return 0 // Memory of the JVM, which lets it go itself.
        val frame = Frame()
        val told = module!!.call(name, *frame.numbers(given))
        frame.close(given)
        return told
    }

    /** A call that answers bytes. */
    @Synchronized
    internal fun buffer(name: String, vararg given: Any?): RustBuffer.ByValue {
        if (name.endsWith("_rustbuffer_alloc")) return (given[0] as Long).let { bytes(ByteArray(it.toInt()), it) }
        val frame = Frame()
        val answer = frame.room(BUFFER)
        module!!.call(name, answer, *frame.numbers(given))
        frame.close(given)
        return frame.take(answer)
    }

    /** Structures of one call, one after another in a page of their own. */
    private class Frame {
        private var next = frame
        private var status = 0L

        fun room(n: Int): Long = next.also { next += n; module!!.write(it, ByteArray(n)) }

        fun numbers(given: Array<out Any?>) = given.map(::number).toLongArray()

        private fun number(it: Any?): Long = when (it) {
            is RustBuffer.ByValue -> lend(it)
            is UniffiRustCallStatus -> room(STATUS).also { at -> status = at }
            is Number -> it.toLong()
            else -> error("no module takes $it")
        }

        /** Copies bytes into a buffer of the module, which takes them over. */
        private fun lend(it: RustBuffer): Long {
            val (at, errors) = room(BUFFER) to room(STATUS)
            module!!.call(ALLOC, at, it.len, errors)
            val bytes = if (it.len == 0L) ByteArray(0) else it.data!!.getByteArray(0, it.len.toInt())
            module!!.write(number(at + DATA, 4), bytes)
            module!!.write(at + LEN, little(it.len))
            return at
        }

        /** Copies a buffer of the module and gives it back. */
        fun take(at: Long): RustBuffer.ByValue {
            val n = number(at + LEN, 8)
            val data = number(at + DATA, 4)
            val bytes = if (n == 0L) ByteArray(0) else module!!.read(data, n.toInt())
            val capacity = number(at, 8)
            if (data != 0L && capacity > 0) module!!.call(FREE, at, room(STATUS))
            return bytes(bytes, n)
        }

        fun close(given: Array<out Any?>) {
            val told = given.firstOrNull { it is UniffiRustCallStatus } as UniffiRustCallStatus? ?: return
            told.code = module!!.read(status, 1)[0]
            if (told.code != UNIFFI_CALL_SUCCESS) told.error_buf = take(status + ERROR)
        }

        private fun number(at: Long, n: Int) = module!!.read(at, n).foldRight(0L) { it, sum -> (sum shl 8) or (it.toLong() and 0xff) }

        private fun little(it: Long) = ByteArray(8) { n -> (it ushr (8 * n)).toByte() }
    }

    private fun bytes(it: ByteArray, len: Long): RustBuffer.ByValue {
        val memory = Memory(it.size.coerceAtLeast(1).toLong())
        memory.write(0, it, 0, it.size)
        return RustBuffer.create(it.size.toULong(), len.toULong(), memory)
    }

    // How a module of 32 bits lays out a buffer (capacity, length, address) and a status (code, buffer).
    private const val BUFFER = 24
    private const val LEN = 8
    private const val DATA = 16
    private const val STATUS = 32
    private const val ERROR = 8
    private const val ALLOC = "ffi_jiceng_mobile_rustbuffer_alloc"
    private const val FREE = "ffi_jiceng_mobile_rustbuffer_free"
}
