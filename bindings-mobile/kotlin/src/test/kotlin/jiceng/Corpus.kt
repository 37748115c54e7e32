package jiceng

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import java.io.File

/** The shared questions with the answers that Rust gave. */
object Corpus {
    private val folder = File(System.getProperty("jiceng.conformance"))
    private val json = ObjectMapper()
    private val books = HashMap<String, Rulebook>()

    class Line(val name: String, val domain: String, val book: String, val question: String, val answer: String) {
        fun asked(): JsonNode = json.readTree(question)
        fun answered(): JsonNode = json.readTree(answer)
    }

    fun read(file: String): List<Line> = File(folder, file).readLines().map(json::readTree).map {
        Line(it["name"].asText(), it["domain"].asText(), it["book"].asText(), it["question"].asText(), it["answer"].asText())
    }

    fun book(id: String): Rulebook = books.getOrPut(id) {
        val text = File(folder, "rulebooks/$id.json")
        if (text.exists()) Rulebook.open(text.readText()) else Rulebook.builtin(id)
    }

    fun case(it: JsonNode): Case = Case(
        it.text("case")!!, it.text("lifecycle")!!, it.list("events", ::fact),
        it.list("organs") { Organ(it.text("id")!!, it.text("parent")) }, it.list("others", ::case),
    )

    fun ask(it: JsonNode) = Ask(
        it.text("asOf")!!, it.text("knownOn"),
        it.text("detail")?.let { Detail.valueOf(it.uppercase()) },
        it.list("lang") { Lang.valueOf(it.asText().uppercase()) },
    )

    private fun fact(it: JsonNode) = Fact(
        it.text("id")!!, it.text("kind"), it.text("on")!!, it.text("recorded")!!,
        it["by"]?.takeUnless { it.isNull }?.let { Actor(it.text("role")!!, it.text("person"), it.text("organ")) },
        it["attrs"]?.fields()?.asSequence()?.filterNot { it.value.isNull }?.associate { it.key to attr(it.value) } ?: mapOf(),
        it.text("at"), it.text("after"), it.text("reverses"), it.text("erases"),
    )

    private fun attr(it: JsonNode): Attr = when {
        it.isBoolean -> Attr.Yes(it.booleanValue())
        it.isNumber -> Attr.Count(it.longValue())
        it.isArray -> Attr.Ids(it.map(JsonNode::asText))
        else -> Attr.Text(it.asText())
    }

    private fun JsonNode.text(key: String) = this[key]?.takeUnless { it.isNull }?.asText()

    private fun <T> JsonNode.list(key: String, one: (JsonNode) -> T) = this[key]?.map(one) ?: listOf()
}

/** Walks a typed answer beside its JSON; every field of either must be in the other. */
object Beside {
    private val json = ObjectMapper()
    /** What JSON leaves unsaid when it is as usual, and what only the typed answer has. */
    private val unsaid = mapOf<String, Any>("stageCertain" to true, "confidence" to Confidence.VERIFIED)
    private val typedOnly = setOf("Finding.kind")
    private val jsonOnly = setOf("receipt")

    fun check(typed: Any?, told: JsonNode?, place: String) {
        when {
            told == null -> require(typed == null || typed == unsaid[place.substringAfterLast('/')] || typed == false ||
                (typed is List<*> && typed.isEmpty())) { "$place is $typed, not told in JSON" }
            typed is Param -> check(value(typed), told, place)
            typed is String && told.isContainerNode -> require(json.readTree(typed) == told) { "$place: $typed, $told" }
            typed is String -> require(told.isTextual && typed == told.asText()) { "$place: $typed, $told" }
            typed is Boolean -> require(told.isBoolean && typed == told.booleanValue()) { "$place: $typed, $told" }
            typed is Int || typed is Long -> require((typed as Number).toLong() == told.longValue()) { "$place: $typed, $told" }
            typed is Enum<*> -> require(typed.name.lowercase().replace('_', '-') == told.asText()) { "$place: $typed, $told" }
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
            val key = if (it.name == "isFinal") "final" else it.name
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
