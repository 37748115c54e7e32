//! Reading a log in XES, the XML form of event logs (IEEE 1849).
//!
//! A trace is a case. Its attributes count for each of its events that does not
//! tell them itself; attributes inside attributes belong to those and are passed over.

use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};

use super::{
    map::Plan,
    open::Text,
    record::{Break, CASE, Reason, Row, Sink},
};
use crate::failure::{self, Failure};

/// Where the reader stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Before,
    Log,
    Trace,
    Event,
    After,
    /// After a break: whatever comes before the next trace is passed over.
    Lost,
}

pub(super) struct Xes<'a, S> {
    plan: &'a Plan,
    sink: &'a mut S,
    place: Place,
    /// How deep inside something that is passed over.
    skip: u32,
    trace: Row,
    event: Row,
    /// Whether rows are to name their case.
    named: bool,
    n_traces: u64,
    breaks: Vec<Break>,
}

/// What stops the reading.
enum Stop {
    Broken(String),
    Failed(Failure),
}

impl From<quick_xml::Error> for Stop {
    fn from(error: quick_xml::Error) -> Self {
        Self::Broken(error.to_string())
    }
}

/// Reads a log to its end, or to its first break unless what is whole is kept.
pub(super) fn read<S: Sink>(
    text: Text,
    plan: &Plan,
    (keep, named): (bool, bool),
    sink: &mut S,
) -> Result<Vec<Break>, Failure> {
    let mut xes = Xes {
        plan,
        sink,
        place: Place::Before,
        skip: 0,
        trace: Row::new(plan.attrs.len()),
        event: Row::new(plan.attrs.len()),
        named,
        n_traces: 0,
        breaks: Vec::new(),
    };
    xes.run(text, keep)?;
    Ok(xes.breaks)
}

impl<S: Sink> Xes<'_, S> {
    fn run(&mut self, text: Text, keep: bool) -> Result<(), Failure> {
        let mut reader = Reader::from_reader(text);
        let mut buffer = Vec::new();
        loop {
            buffer.clear();
            let line = reader.get_ref().line;
            let (stop, goes_on) = match reader.read_event_into(&mut buffer) {
                Ok(Event::Eof) => match self.place {
                    Place::After | Place::Lost => return Ok(()),
                    Place::Before => (Stop::Broken("there is no <log>".into()), false),
                    _ => (Stop::Broken("the file ends before </log>".into()), false),
                },
                Ok(event) => match self.take(&event, line) {
                    Ok(()) if keep || self.breaks.is_empty() => continue,
                    Ok(()) => return Ok(()),
                    Err(stop) => (stop, true),
                },
                Err(error) => {
                    let goes_on = matches!(error, quick_xml::Error::IllFormed(_));
                    (error.into(), goes_on)
                }
            };
            match stop {
                Stop::Failed(failure) => return Err(failure),
                Stop::Broken(what) => self.broken(reader.get_ref().line, what),
            }
            if !keep || !goes_on {
                return Ok(());
            }
        }
    }

    /// Notes a break. What belonged to the trace that it is in does not count.
    fn broken(&mut self, line: u64, what: String) {
        // Once lost, tags that do not match are the same break still.
        let again =
            self.place == Place::Lost || (self.place == Place::Log && !self.breaks.is_empty());
        if !again {
            self.breaks.push(Break { line, what });
            self.sink.skip(Reason::Broken, line);
        }
        self.sink.discard();
        self.place = Place::Lost;
        self.skip = 0;
    }

    fn take(&mut self, event: &Event<'_>, line: u64) -> Result<(), Stop> {
        match event {
            Event::Start(tag) => self.start(tag, line, false),
            Event::Empty(tag) => self.start(tag, line, true),
            Event::End(_) => self.end(),
            _ => Ok(()),
        }
    }

    fn start(&mut self, tag: &BytesStart<'_>, line: u64, is_empty: bool) -> Result<(), Stop> {
        let name = tag.local_name();
        let name: &str = name.as_ref();
        if name == "trace" && matches!(self.place, Place::Trace | Place::Event) {
            self.broken(line, "a <trace> begins inside another".into());
        }
        if name == "trace" && self.place == Place::Lost {
            self.place = Place::Log;
        }
        if self.skip > 0 {
            self.skip = self.skip.saturating_add(u32::from(!is_empty));
            return Ok(());
        }
        self.place = match (self.place, name) {
            (Place::Before, "log") => Place::Log,
            (Place::Before, other) => {
                return Err(Stop::Broken(format!("it begins with <{other}>, not with <log>")));
            }
            (Place::Log, "trace") => {
                self.trace.clear(line);
                self.n_traces = self.n_traces.saturating_add(1);
                Place::Trace
            }
            (Place::Trace, "event") => {
                self.event.clear(line);
                Place::Event
            }
            (Place::Event, "event") => {
                return Err(Stop::Broken("an <event> begins inside another".into()));
            }
            (place, _) => {
                match place {
                    Place::Log if name == "event" => self.sink.skip(Reason::OutsideCase, line),
                    Place::Trace | Place::Event => self.attribute(tag, place)?,
                    _ => {}
                }
                self.skip = u32::from(!is_empty && place != Place::Lost);
                return Ok(());
            }
        };
        if is_empty { self.end() } else { Ok(()) }
    }

    fn end(&mut self) -> Result<(), Stop> {
        if self.skip > 0 {
            self.skip = self.skip.saturating_sub(1);
            return Ok(());
        }
        self.place = match self.place {
            Place::Event => {
                self.event.fill(&self.trace);
                if self.named {
                    let unnamed = format!("#{}", self.n_traces);
                    let case = self.trace.told(CASE).unwrap_or(&unnamed);
                    self.event.put(CASE, case);
                }
                self.sink.row(&self.event);
                Place::Trace
            }
            Place::Trace => {
                let unnamed = format!("#{}", self.n_traces);
                let case = self.trace.told(CASE).unwrap_or(&unnamed);
                self.sink.close(case).map_err(Stop::Failed)?;
                Place::Log
            }
            Place::Log => Place::After,
            other => other,
        };
        Ok(())
    }

    /// Takes one attribute of a trace or an event, if it is one that is looked for.
    fn attribute(&mut self, tag: &BytesStart<'_>, place: Place) -> Result<(), Stop> {
        let (mut key, mut value) = (None, None);
        for part in tag.attributes().with_checks(false) {
            let part = part.map_err(quick_xml::Error::from)?;
            match part.key.as_ref() {
                "key" => key = Some(part),
                "value" => value = Some(part),
                _ => {}
            }
        }
        let (Some(key), Some(value)) = (key, value) else { return Ok(()) };
        let key = key.normalized_value(XmlVersion::Implicit1_0)?;
        let is_case = place == Place::Trace && *key == *self.plan.case;
        let of_trace = place == Place::Trace;
        let row = if of_trace { &mut self.trace } else { &mut self.event };
        let slots =
            self.plan.columns.iter().filter(|(slot, name)| {
                *name == *key && (!of_trace || *slot >= super::record::ATTRS)
            });
        let slots = slots.map(|it| it.0).chain(is_case.then_some(CASE));
        let mut text = None;
        for slot in slots {
            let text = match &text {
                Some(text) => text,
                None => text.insert(value.normalized_value(XmlVersion::Implicit1_0)?),
            };
            row.put(slot, text);
        }
        Ok(())
    }
}

/// A break that is not passed over.
pub(super) fn failure(path: &str, found: &Break) -> Failure {
    let line = found.line;
    let problem = failure::text(
        &format!("日志在第 {line} 行损坏：{}", found.what),
        &format!("the log is broken on line {line}: {}", found.what),
    );
    let hint = failure::text(
        "修复文件；或加 --keep，只用完好的事项",
        "mend the file; or use what is whole with --keep",
    );
    Failure::own("broken-log", problem, hint).within(path)
}
