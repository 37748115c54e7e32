package jiceng

/**
 * Facts and questions for Java, which has no default arguments: `Facts.fact("a", "asked", "2026-09-21")
 * .by("resident").attr("protected", false).build()`. Each step gives a new value.
 */
object Facts {
    /** A fact that happened and became known on the same day. */
    @JvmStatic
    fun fact(id: String, kind: String, on: String) = FactBuilder(Fact(id, kind, on, on))

    /** A case: its facts under one lifecycle. */
    @JvmStatic
    fun caseOf(id: String, lifecycle: String, vararg facts: Fact) = Case(id, lifecycle, facts.toList())

    /** A plain question about a day. */
    @JvmStatic
    fun on(day: String) = AskBuilder(Ask(day))

    /** Facts that are only considered. */
    @JvmStatic
    fun adding(vararg facts: Fact) = Change(facts.toList())

    /** Another scheme for the same ledger. */
    @JvmStatic
    fun underScheme(scheme: String) = PointsChange(scheme = scheme)

    /** Entries of a ledger that are only considered. */
    @JvmStatic
    fun booking(vararg entries: Fact) = PointsChange(entries.toList())

    /** The last day of a limit that rolls off rest days. */
    @JvmStatic
    fun due(from: String, term: String) = DueQuestion(from, term)
}

/** A fact in the making. */
class FactBuilder internal constructor(private val fact: Fact) {
    /** It became known on another day. */
    fun recorded(day: String) = FactBuilder(fact.copy(recorded = day))

    /** A role acted. */
    fun by(role: String) = FactBuilder(fact.copy(by = Actor(role)))

    /** A person in a role acted, for an organ; either may be null. */
    fun by(role: String, person: String?, organ: String?) =
        FactBuilder(fact.copy(by = Actor(role, person, organ)))

    /** The time of day, `HH:MM`. */
    fun at(time: String) = FactBuilder(fact.copy(at = time))

    /** It came after another fact of the same day. */
    fun after(id: String) = FactBuilder(fact.copy(after = id))

    /** It takes another fact back. */
    fun reverses(id: String) = FactBuilder(fact.copy(reverses = id))

    /** Yes or no. */
    fun attr(name: String, value: Boolean) = with(name, Attr.Yes(value))

    /** A whole number. */
    fun attr(name: String, value: Long) = with(name, Attr.Count(value))

    /** A code, a day, a decimal, an id. */
    fun attr(name: String, value: String) = with(name, Attr.Text(value))

    /** Several ids. */
    fun attr(name: String, ids: List<String>) = with(name, Attr.Ids(ids))

    /** The fact. */
    fun build(): Fact = fact

    private fun with(name: String, value: Attr) =
        FactBuilder(fact.copy(attrs = fact.attrs + (name to value)))
}

/** A question's frame in the making. */
class AskBuilder internal constructor(private val ask: Ask) {
    /** With the knowledge of another day. */
    fun knownOn(day: String) = AskBuilder(ask.copy(knownOn = day))

    /** At another detail. */
    fun detail(detail: Detail) = AskBuilder(ask.copy(detail = detail))

    /** Answered with sentences too. */
    fun say(vararg lang: Lang) = AskBuilder(ask.copy(lang = lang.toList()))

    /** The frame. */
    fun build(): Ask = ask
}

/** The code of the error, such as `bad-day`. */
val JicengException.code: String get() = (this as JicengException.Malformed).code

/** Where it is wrong, as a JSON Pointer. */
val JicengException.pointer: String get() = (this as JicengException.Malformed).pointer
