package jiceng

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import java.io.File
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue

/** The shared questions with the answers that Rust gave; Java and Kotlin read them here. */
object Corpus {
    private val folder = File(System.getProperty("jiceng.conformance"))
    internal val json = ObjectMapper()
    private val opened = HashMap<String, Rulebook>()

    class Line(val rules: Rulebook?, val name: String, val question: String, val answer: String) {
        val domain = name.substringBefore('/')

        fun asked(): JsonNode = json.readTree(question)

        /** Whether a typed call asks the same. */
        fun isTyped(): Boolean = rules != null && domain in DOMAINS && asked().let {
            it["op"]?.asText() == "evaluate" && listOf("role", "layers").all { key -> it[key] == null }
        }

        @Throws(JicengException::class)
        fun call(): String = rules?.call(question) ?: answer(question)
    }

    val DOMAINS = listOf("lifecycle", "procedure", "points", "study")

    fun read(file: String): List<Line> = File(folder, "$file.tsv").readLines().mapNotNull { line ->
        val parts = line.split('\t')
        if (parts[0] == "O") {
            opened.getOrPut(parts[1]) { open(json.readTree(parts[2])["rulebook"]) }
            null
        } else {
            Line(opened[parts[1]], parts[2], parts[3], parts[4])
        }
    }

    private fun open(book: JsonNode) =
        if (book.isTextual) Rulebook.builtin(book.asText()) else Rulebook.open(book.toString())

    /** A typed call of a language. */
    fun interface Call {
        @Throws(JicengException::class)
        fun answer(line: Line, facts: JsonNode, ask: Ask): Any
    }

    /** Puts every question that types can say to the typed calls; returns how many of each domain, and `errors`. */
    fun typed(file: String, call: Call): Map<String, Int> {
        val counts = HashMap<String, Int>()
        for (it in read(file).filter(Line::isTyped)) {
            val asked = it.asked()
            val answered = json.readTree(it.answer)
            try {
                Beside.check(call.answer(it, asked["facts"], Build.record(Ask::class.java, asked, FRAME)), answered["ok"], it.name)
            } catch (error: JicengException.Malformed) {
                val wrong = answered["error"] ?: throw AssertionError(it.name, error)
                val told = listOf(error.code, error.pointer, error.text, error.hint)
                assertEquals(listOf("code", "pointer", "text", "hint").map { wrong[it].asText() }, told, it.name)
                counts.merge("errors", 1, Int::plus)
            } catch (inexpressible: Build.Inexpressible) {
                assertTrue(answered.has("error")) { "${it.name}: ${inexpressible.message}" }
                continue
            }
            counts.merge(it.domain, 1, Int::plus)
        }
        return counts
    }

    /** What a question has beside the frame and its facts. */
    private val FRAME = setOf("op", "domain", "rulebook", "facts", "over")
}

/** Builds records from JSON; what types cannot say, such as a null in a list, is refused. */
object Build {
    class Inexpressible(what: String) : Exception(what)

    fun <T> record(type: Class<T>, it: JsonNode, beside: Set<String> = setOf()): T {
        if (!it.isObject) throw Inexpressible("${type.simpleName} is no object")
        val fields = type.declaredFields.filterNot { java.lang.reflect.Modifier.isStatic(it.modifiers) }
        val keys = fields.map { if (it.name == "classId") "class" else it.name }
        val unknown = it.fieldNames().asSequence().toSet() - keys - beside
        if (unknown.isNotEmpty()) throw Inexpressible("${type.simpleName} has no $unknown")
        val values = fields.zip(keys) { field, key -> value(field.genericType, it[key], field.name) }
        val made = type.constructors.first { it.parameterCount == fields.size }
        return type.cast(made.newInstance(*values.toTypedArray()))
    }

    private fun value(type: java.lang.reflect.Type, node: JsonNode?, name: String): Any? {
        val it = node?.takeUnless { it.isNull }
        if (type is java.lang.reflect.ParameterizedType) {
            val inner = type.actualTypeArguments.last()
            return if (type.rawType == Map::class.java) attrs(it) else list(inner, it, name)
        }
        type as Class<*>
        if (it == null) return absent(type, name)
        fun must(fits: Boolean) = if (fits) Unit else throw Inexpressible("$name is $it")
        return when {
            type == String::class.java -> { must(it.isTextual); it.asText() }
            type == Boolean::class.java -> { must(it.isBoolean); it.asBoolean() }
            type.name.endsWith("Long") || type == Long::class.java -> { must(it.isIntegralNumber && it.canConvertToLong()); it.asLong() }
            type.name.endsWith("Integer") -> { must(it.isIntegralNumber && it.canConvertToInt()); it.asInt() }
            type.isEnum -> type.enumConstants.firstOrNull { one -> it.isTextual && Beside.name(one as Enum<*>) == it.asText() }
                ?: throw Inexpressible("$name is $it")
            type == Attr::class.java -> attr(it)
            type == Did::class.java -> did(it)
            else -> record(type, it)
        }
    }

    /** What is left out: absent if it may be, no, or a roster of nobody. */
    private fun absent(type: Class<*>, name: String): Any? = when {
        type == Boolean::class.java -> false
        type == Roster::class.java -> Roster()
        name in MAY_LACK -> null
        else -> throw Inexpressible("$name is missing")
    }

    private fun list(inner: java.lang.reflect.Type, it: JsonNode?, name: String): List<Any?> {
        if (it != null && !it.isArray) throw Inexpressible("$name is no list")
        return it?.map { one -> value(inner, one.takeUnless(JsonNode::isNull) ?: throw Inexpressible("a null in $name"), name) } ?: listOf()
    }

    private fun attrs(it: JsonNode?): Map<String, Attr> {
        if (it != null && !it.isObject) throw Inexpressible("attrs is no object")
        return it?.fields()?.asSequence()?.filterNot { it.value.isNull }?.associate { it.key to attr(it.value) } ?: mapOf()
    }

    private fun attr(it: JsonNode): Attr = when {
        it.isBoolean -> Attr.Yes(it.booleanValue())
        it.isIntegralNumber -> Attr.Count(it.longValue())
        it.isArray && it.all(JsonNode::isTextual) -> Attr.Ids(it.map(JsonNode::asText))
        it.isTextual -> Attr.Text(it.asText())
        else -> throw Inexpressible("an attribute is $it")
    }

    private fun did(it: JsonNode): Did {
        val (key, what) = it.fields().asSequence().singleOrNull() ?: throw Inexpressible("did is $it")
        if (key == "watched") return Did.Watched(record(Played::class.java, what))
        val kind = Did::class.java.declaredClasses.firstOrNull { it.simpleName.lowercase() == key }
        return record(kind ?: throw Inexpressible("did is $it"), what) as Did
    }

    private val MAY_LACK = setOf(
        "kind", "by", "at", "after", "reverses", "erases", "person", "organ", "parent", "knownOn", "detail", "from", "until",
        "household", "adultOn", "consentSuperior", "consentMeeting", "classId", "organisation", "level", "head", "born", "joined",
        "left", "lengthMs", "moveOn", "did", "session", "device", "wall", "to", "category", "amount", "progress", "makesUp", "requirement",
    )
}

/** Walks a typed answer beside its JSON; every field of either must be in the other. */
object Beside {
    /** What JSON leaves unsaid when it is as usual, and what only the typed answer has. */
    private val unsaid = mapOf<String, Any>("stageCertain" to true, "confidence" to Confidence.VERIFIED)
    private val typedOnly = setOf("Finding.kind")
    private val jsonOnly = setOf("receipt")

    fun name(it: Enum<*>) = it.name.lowercase().replace('_', '-')

    fun check(typed: Any?, told: JsonNode?, place: String) {
        when {
            told == null -> require(typed == null || typed == unsaid[place.substringAfterLast('/')] || typed == false ||
                typed == "0" || (typed is List<*> && typed.isEmpty())) { "$place is $typed, not told in JSON" }
            typed is Param -> check(value(typed), told, place)
            typed is String && told.isContainerNode -> require(Corpus.json.readTree(typed) == told) { "$place: $typed, $told" }
            typed is String -> require(told.isTextual && typed == told.asText()) { "$place: $typed, $told" }
            typed is Boolean -> require(told.isBoolean && typed == told.booleanValue()) { "$place: $typed, $told" }
            typed is Int || typed is Long -> require(told.isIntegralNumber && (typed as Number).toLong() == told.longValue()) { "$place: $typed, $told" }
            typed is Enum<*> -> require(name(typed) == told.asText()) { "$place: $typed, $told" }
            typed is List<*> && told.isObject -> parameters(typed, told, place)
            typed is List<*> -> {
                require(typed.size == told.size()) { "$place: ${typed.size} of ${told.size()}" }
                typed.forEachIndexed { n, it -> check(it, told[n], "$place/$n") }
            }
            typed != null -> record(typed, told, place)
            else -> error("$place is not typed: $told")
        }
    }

    private fun record(typed: Any, told: JsonNode, place: String) {
        val name = typed.javaClass.simpleName
        val seen = typed.javaClass.declaredFields.filterNot { java.lang.reflect.Modifier.isStatic(it.modifiers) }.map {
            it.isAccessible = true
            val key = mapOf("isFinal" to "final", "classId" to "class", "belongsAs" to "is")[it.name] ?: it.name
            if ("$name.$key" !in typedOnly) check(it.get(typed), told[key], "$place/$key")
            key
        }
        val rest = told.fieldNames().asSequence().toSet() - seen.toSet() - jsonOnly
        require(rest.isEmpty()) { "$place: $name lacks $rest" }
    }

    private fun parameters(typed: List<*>, told: JsonNode, place: String) {
        require(typed.size == told.size()) { place }
        typed.forEach { it as Parameter; check(it.value, told[it.name], "$place/${it.name}") }
    }

    private fun value(it: Param): Any = when (it) {
        is Param.Count -> it.value
        is Param.Day -> it.value
        is Param.Word -> it.value
        is Param.Words -> it.value
    }
}
