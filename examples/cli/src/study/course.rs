//! The structure of a cmi5 course: its units and what completes each.

use std::collections::BTreeMap;

use jiceng::study::{Exact, MoveOn};
use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};

use super::source;
use crate::failure::{self, Failure};

/// The units of a course by their ids.
#[derive(Default)]
pub(super) struct Course {
    pub(super) units: BTreeMap<String, Unit>,
}

/// A unit (assignable unit) of a course.
pub(super) struct Unit {
    pub(super) move_on: MoveOn,
    /// The least score, from 0 to 1, with which its test is passed.
    pub(super) mastery: Option<Exact>,
}

impl Course {
    /// Reads `cmi5.xml`.
    pub(super) fn read(path: &str) -> Result<Self, Failure> {
        let mut reader = Reader::from_reader(source::open(path)?);
        let mut buffer = Vec::new();
        let mut course = Self::default();
        let (mut is_course, mut open) = (false, 0_u32);
        loop {
            buffer.clear();
            let event = match reader.read_event_into(&mut buffer) {
                Ok(it) => it,
                Err(quick_xml::Error::Io(it)) => return Err(Failure::unreadable(path, &it)),
                Err(it) => return Err(broken(path, &it)),
            };
            open = match event {
                Event::Start(_) => open.saturating_add(1),
                Event::End(_) => open.saturating_sub(1),
                _ => open,
            };
            match event {
                Event::Eof => break,
                Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                    "courseStructure" => is_course = true,
                    "au" => course.unit_of(&tag).map_err(|it| broken(path, &it))?,
                    _ => {}
                },
                _ => {}
            }
        }
        if !is_course {
            return Err(broken(path, &"there is no <courseStructure>"));
        }
        if open > 0 {
            return Err(broken(path, &"it ends before its last tag is closed"));
        }
        Ok(course)
    }

    fn unit_of(&mut self, tag: &BytesStart<'_>) -> Result<(), String> {
        let mut told: BTreeMap<String, String> = BTreeMap::new();
        for attribute in tag.attributes() {
            let attribute = attribute.map_err(|it| it.to_string())?;
            let value = attribute.normalized_value(XmlVersion::Implicit1_0);
            let value = value.map_err(|it| it.to_string())?.trim().to_owned();
            told.insert(attribute.key.local_name().as_ref().to_owned(), value);
        }
        let id = told.remove("id").filter(|it| !it.is_empty()).ok_or("an <au> without id")?;
        let of_unit = |problem: String| format!("<au id=\"{id}\">: {problem}");
        let move_on = told.get("moveOn").map_or(Ok(MoveOn::NotApplicable), |it| move_on(it));
        let mastery = told.get("masteryScore").map(|it| mastery(it)).transpose();
        let unit = Unit { move_on: move_on.map_err(of_unit)?, mastery: mastery.map_err(of_unit)? };
        if self.units.contains_key(&id) {
            return Err(format!("two <au> of the id {id}"));
        }
        self.units.insert(id, unit);
        Ok(())
    }

    /// The unit that a statement is about: its object, or what its launch was grouped under.
    pub(super) fn unit(&self, object: &str, grouped: impl FnOnce() -> Vec<String>) -> String {
        if self.units.is_empty() || self.units.contains_key(object) {
            return object.to_owned();
        }
        let known = grouped().into_iter().find(|it| self.units.contains_key(it));
        known.unwrap_or_else(|| object.to_owned())
    }

    pub(super) fn mastery(&self, unit: &str) -> Option<Exact> {
        self.units.get(unit)?.mastery
    }

    pub(super) fn move_on(&self, unit: &str) -> Option<MoveOn> {
        Some(self.units.get(unit)?.move_on)
    }
}

fn move_on(text: &str) -> Result<MoveOn, String> {
    Ok(match text {
        "Passed" => MoveOn::Passed,
        "Completed" => MoveOn::Completed,
        "CompletedAndPassed" => MoveOn::CompletedAndPassed,
        "CompletedOrPassed" => MoveOn::CompletedOrPassed,
        "NotApplicable" => MoveOn::NotApplicable,
        _ => {
            return Err(format!(
                "moveOn=\"{text}\"; it is Passed, Completed, CompletedAndPassed, CompletedOrPassed or NotApplicable"
            ));
        }
    })
}

/// The least score with which a test is passed.
fn mastery(text: &str) -> Result<Exact, String> {
    let score: Option<Exact> = text.parse().ok();
    // Of a whole of 1 no more than 1 is needed.
    let score = score.filter(|it| it.least_of(1) <= 1);
    score.ok_or_else(|| format!("masteryScore=\"{text}\"; it is a decimal from 0 to 1"))
}

fn broken(path: &str, what: &dyn std::fmt::Display) -> Failure {
    let problem = failure::text(
        &format!("不是 cmi5 课程结构：{what}"),
        &format!("it is no cmi5 course structure: {what}"),
    );
    let hint = failure::text("给出课程包里的 cmi5.xml", "give the cmi5.xml of the course package");
    Failure::own("not-a-course", problem, hint).within(path)
}
