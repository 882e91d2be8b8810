//! The pictures of the site, painted from the mark in `public/icon.svg` and, for previews of links, the radar of an example.
//!
//! They stand in `public/` because hosts, home screens and messengers want files. `UPDATE_PICTURES=1` paints them anew.

use std::path::{Path, PathBuf};

use resvg::tiny_skia::{Color, Pixmap, PixmapPaint, Transform};
use resvg::usvg::{Options, Tree};
use windrose_exchange::share_link;
use windrose_questions::BANK;
use windrose_report::chart::svg;
use windrose_report::{Chart, EXAMPLES, Origin, Report};

/// Side in pixels, and how much of it the mark takes: what is cut to a circle keeps four fifths of it safe.
const ICONS: [(&str, u16, f32); 4] = [
    ("icon-192.png", 192, 1.0),
    ("icon-512.png", 512, 1.0),
    ("icon-maskable-512.png", 512, 0.68),
    ("apple-touch-icon.png", 180, 0.8),
];
/// Side of the drawing of the mark, in its own units.
const MARK: f32 = 64.0;

fn public() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../public")
}

/// The mark in its light colours: a picture cannot follow the visitor's scheme.
fn mark() -> Tree {
    let file = std::fs::read_to_string(public().join("icon.svg")).expect("there is a mark");
    let (before, rest) = file.split_once("@media").expect("the mark has colours for dark, too");
    let (_, after) = rest.split_once("</style>").expect("after which its style ends");
    Tree::from_str(&format!("{before}</style>{after}"), &Options::default()).expect("it is SVG")
}

fn icon(side: u16, share: f32) -> Pixmap {
    let mut picture = Pixmap::new(u32::from(side), u32::from(side)).expect("it has a size");
    if share < 1.0 {
        picture.fill(Color::WHITE);
    }
    let scale = f32::from(side) * share / MARK;
    let edge = f32::from(side) * (1.0 - share) / 2.0;
    resvg::render(
        &mark(),
        Transform::from_scale(scale, scale).post_translate(edge, edge),
        &mut picture.as_mut(),
    );
    picture
}

/// What messengers show of a link: the mark, and the radar of an example, without texts, for fonts differ.
fn preview() -> Pixmap {
    let example = EXAMPLES.first().expect("there are examples");
    let assessment = share_link::decode(&BANK, example.link).expect("its link opens").assessment;
    let report = Report::new(&BANK, assessment, Origin::Example { story: example.story });
    let radar = Tree::from_str(&svg(&report, Chart::Radar, &[]), &Options::default()).expect("it is SVG");
    // The drawing without its heading and legend, which are nothing without texts.
    let mut drawing = Pixmap::new(760, 630).expect("it has a size");
    let scale = 0.86;
    resvg::render(
        &radar,
        Transform::from_scale(scale, scale).post_translate(-180.0, -120.0),
        &mut drawing.as_mut(),
    );
    let mut picture = Pixmap::new(1200, 630).expect("it has a size");
    picture.fill(Color::WHITE);
    let paint = PixmapPaint::default();
    picture.draw_pixmap(440, 0, drawing.as_ref(), &paint, Transform::identity(), None);
    let scale = 380.0 / MARK;
    resvg::render(
        &mark(),
        Transform::from_scale(scale, scale).post_translate(70.0, 125.0),
        &mut picture.as_mut(),
    );
    picture
}

#[test]
fn the_pictures_are_those_of_the_mark_and_the_radar() {
    let mut pictures: Vec<(&str, Pixmap)> =
        ICONS.iter().map(|(name, side, share)| (*name, icon(*side, *share))).collect();
    pictures.push(("preview.png", preview()));
    for (name, picture) in pictures {
        let path = public().join(name);
        if std::env::var_os("UPDATE_PICTURES").is_some() {
            picture.save_png(&path).expect("the picture can be written");
        }
        let kept = Pixmap::load_png(&path).unwrap_or_else(|_| panic!("public/{name} is missing"));
        assert_eq!((kept.width(), kept.height()), (picture.width(), picture.height()), "{name}");
        let differs =
            kept.data().iter().zip(picture.data()).filter(|(one, other)| one.abs_diff(**other) > 2).count();
        assert_eq!(differs, 0, "public/{name} is not what is painted: paint it anew with UPDATE_PICTURES=1");
    }
}
