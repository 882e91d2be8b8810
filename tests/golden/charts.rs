//! The files of charts, as a library of somebody else reads and paints them.

use resvg::tiny_skia::{Pixmap, PremultipliedColorU8, Transform};
use resvg::usvg::roxmltree::{Document, Node};
use resvg::usvg::{Options, Tree};
use windrose_exchange::share_link;
use windrose_questions::BANK;
use windrose_report::chart::{Form, Ink, Overlay, Picture, Stroke, describe, embedded, sheet, svg};
use windrose_report::{Chart, EXAMPLES, Origin, Report};

use crate::team;

/// The report of each example, with its id.
fn examples() -> Vec<(&'static str, Report)> {
    EXAMPLES
        .iter()
        .map(|example| {
            let assessment = share_link::decode(&BANK, example.link).expect(example.id).assessment;
            (example.id, Report::new(&BANK, assessment, Origin::Example { story: example.story }))
        })
        .collect()
}

#[track_caller]
fn golden(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

#[test]
fn the_radar_of_each_example() {
    for (id, report) in examples() {
        golden(&format!("{id}.radar.svg"), &svg(&report, Chart::Radar, &[]));
    }
}

#[test]
fn bars_and_heat_map() {
    let report = team::half_done().report();
    golden("half-done.bars.svg", &svg(&report, Chart::Bars, &[]));
    golden("half-done.heat-map.svg", &svg(&report, Chart::HeatMap, &[]));
}

fn texts<'a>(document: &'a Document<'_>, tag: &str) -> Vec<&'a str> {
    let elements =
        document.descendants().filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", tag)));
    elements.map(|node| node.text().unwrap_or_default()).collect()
}

#[test]
fn a_file_says_in_texts_what_the_drawing_shows() {
    for (id, report) in examples() {
        for chart in Chart::ALL {
            let file = svg(&report, chart, &[]);
            let document = Document::parse(&file).expect(id);
            let sheet = sheet(&report, chart, &[]);
            assert_eq!(texts(&document, "title"), [format!("{}: {}", report.title(), chart.name())]);
            assert_eq!(texts(&document, "desc"), [describe(&report, chart)]);
            let drawn: Vec<&str> = sheet.labels().map(|(_, label)| label.text.as_str()).collect();
            assert_eq!(texts(&document, "text"), drawn, "{id}");
            let shapes = document.root_element().children().filter(Node::is_element).count();
            assert_eq!(shapes, sheet.shapes.len() + 2, "title, description and every shape");
        }
    }
}

#[test]
fn what_people_typed_stays_text() {
    let hostile = [
        "<script>alert(1)</script>",
        "Tom & Jerry's \"quoted\" <![CDATA[ ]]> --> &amp;",
        "🚀 خدمة الطلبات 注文 \u{1}\u{b}\u{202e}\u{fffe}",
    ];
    for title in hostile {
        let mut report = team::half_done().report();
        title.clone_into(&mut report.assessment.title);
        let others = [Overlay { name: format!("{title}\u{8}"), scores: report.scores.clone() }];
        for chart in Chart::ALL {
            let file = svg(&report, chart, &others);
            let document = Document::parse(&file).unwrap_or_else(|error| panic!("{title}: {error}"));
            // XML has no place for a few characters, and the title may have lost others before.
            let said = format!("{}: {}", report.title().replace('\u{fffe}', ""), chart.name());
            assert_eq!(texts(&document, "title"), [said]);
            let allowed = ["svg", "title", "desc", "text", "polyline", "polygon", "circle", "rect"];
            for node in document.descendants().filter(Node::is_element) {
                assert!(allowed.contains(&node.tag_name().name()), "{title}: {node:?}");
                assert!(node.attributes().all(|attribute| !attribute.name().starts_with("on")), "{node:?}");
            }
            let markup = embedded(&report, chart, &others);
            Document::parse(&markup).unwrap_or_else(|error| panic!("{title}: {error}"));
        }
    }
}

/// The file as somebody else's library paints it, without texts: fonts differ from machine to machine.
fn painted(file: &str) -> Pixmap {
    let tree = Tree::from_str(file, &Options::default()).expect("the file is SVG");
    let (width, height) = (tree.size().width(), tree.size().height());
    let mut pixmap = Pixmap::new(whole(width), whole(height)).expect("it has a size");
    resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
    pixmap
}

fn whole(side: f32) -> u32 {
    format!("{side:.0}").parse().expect("a size is a whole number")
}

fn is(pixel: PremultipliedColorU8, ink: Ink) -> bool {
    let rgb = [pixel.red(), pixel.green(), pixel.blue()];
    rgb == ink.look().light.rgb.to_be_bytes()[1..]
}

/// Where an ink alone must be seen: beside the left upper corner of a rectangle, in the middle of a disc.
fn places(picture: &Picture) -> Vec<(Ink, u32, u32)> {
    let solid = picture.shapes.iter().filter(|s| {
        let look = s.ink.look();
        matches!(look.stroke, Stroke::Fill) && look.light.opacity == 100
    });
    let place = |ink: Ink, x: i32, y: i32| Some((ink, u32::try_from(x).ok()?, u32::try_from(y).ok()?));
    solid
        .filter_map(|shape| match &shape.form {
            Form::Rectangle((left, top), _) => place(shape.ink, left + 4, top + 4),
            Form::Disc { centre: (x, y), .. } => place(shape.ink, *x, *y),
            _ => None,
        })
        .collect()
}

#[test]
fn somebody_elses_library_paints_what_was_drawn() {
    let mut inks = std::collections::BTreeSet::new();
    for (id, report) in examples() {
        for chart in Chart::ALL {
            let (picture, pixels) = (sheet(&report, chart, &[]), painted(&svg(&report, chart, &[])));
            assert_eq!((pixels.width(), pixels.height()), (picture.width, picture.height));
            for (ink, x, y) in places(&picture) {
                // A short bar may end under a tick or an edge, and a track begins under its bar.
                let hidden = matches!(ink, Ink::BarLow | Ink::Track | Ink::LowPoint);
                let found = is(pixels.pixel(x, y).expect("within"), ink);
                assert!(found || hidden, "{id}, {}: no {ink:?} at {x}, {y}", chart.name());
                if found {
                    inks.insert(format!("{ink:?}"));
                }
            }
        }
    }
    for ink in [Ink::Paper, Ink::LowPoint, Ink::BarLow, Ink::LevelZero, Ink::LevelTwo, Ink::LevelFour] {
        assert!(inks.contains(&format!("{ink:?}")), "{ink:?} is in no example");
    }
}
