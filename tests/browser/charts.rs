//! The charts of a report: axis by axis by keyboard and by pointer, and as files.
//!
//! What the page must say is what `windrose-report` says of the same answers; what a file must hold is found by reading
//! it with somebody else's library.

use resvg::usvg::roxmltree::Document;
use serde_json::json;
use windrose_questions::BANK;
use windrose_report::chart::{Ink, Layout, Radar, Readout, readouts, sheet};
use windrose_report::{Chart, Origin, Report};

use crate::browser::Browser;
use crate::page::{button, heading, key, link, slider};
use crate::site::Site;
use crate::work::{complete, link_to};

const HINT: &str = "Point at an axis, touch it, or walk the axes with the arrow keys to read its values.";

fn report_of(title: &str) -> Report {
    let origin = Origin::Link { edition: BANK.edition };
    Report::new(&BANK, complete(title), origin)
}

/// What is to be read on the page while this axis is looked at.
fn words(readout: &Readout) -> String {
    format!("{} {}.", readout.name, readout.values)
}

#[tokio::test]
async fn the_keyboard_walks_the_axes() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let said = readouts(&report_of("Orders").scores, &[]);
    page.open(&link_to(&complete("Orders"))).await;
    page.sees(heading("At a glance")).await;
    page.reads(HINT).await;
    let control = slider("Dimension of the radar");
    page.tab_to(&control).await;
    page.says(&said[0]).await;
    let height = page.height().await;
    for (pressed, axis) in [(key::RIGHT, 1), (key::RIGHT, 2), (key::LEFT, 1), (key::END, 15), (key::HOME, 0)]
    {
        page.press(pressed).await;
        page.says(&said[axis]).await;
        assert!((page.height().await - height).abs() < 0.5, "the page moved at {}", said[axis].name);
    }
    page.press(key::ESCAPE).await;
    page.reads(HINT).await;
    page.press(key::RIGHT).await;
    page.says(&said[1]).await;
    page.press(key::TAB).await;
    page.reads(HINT).await;
    page.leave().await;
}

#[tokio::test]
async fn a_pointer_shows_an_axis_and_a_press_holds_it() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let report = report_of("Orders");
    let said = readouts(&report.scores, &[]);
    page.open(&link_to(&complete("Orders"))).await;
    page.reads(HINT).await;
    page.point_at(&report, 3).await;
    page.reads(&words(&said[3])).await;
    page.point_at(&report, 12).await;
    page.reads(&words(&said[12])).await;
    page.point_away().await;
    page.reads(HINT).await;
    page.point_at(&report, 9).await;
    page.driver.action_chain().click().perform().await.expect("the pointer presses");
    page.point_away().await;
    page.says(&said[9]).await;
    page.press(key::RIGHT).await;
    page.says(&said[10]).await;
    page.leave().await;
}

#[tokio::test]
async fn in_ones_own_report_an_axis_leads_to_its_questions() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    page.open(&link_to(&complete("Orders"))).await;
    page.click(button("Make this my own copy")).await;
    page.is_titled("Report: Orders · Windrose").await;
    page.tab_to(&slider("Dimension of the radar")).await;
    page.press(key::END).await;
    page.tab_to(&link("D Organisation")).await;
    page.press(key::ENTER).await;
    page.sees(heading("D Organisation")).await;
    page.leave().await;
}

#[tokio::test]
async fn each_chart_can_be_taken_away() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let title = "Orders <b>&</b> \"billing\" 🚀";
    let report = report_of(title);
    page.open(&link_to(&complete(title))).await;
    for (chart, ink) in
        [(Chart::Radar, Ink::LowPoint), (Chart::Bars, Ink::BarLow), (Chart::HeatMap, Ink::LevelFour)]
    {
        let (name, sheet) = (chart.name().to_lowercase(), sheet(&report, chart, &[]));
        page.click(button(format!("Download SVG of {name}"))).await;
        let file = page.downloaded(&format!("windrose-{}.svg", chart.id())).await;
        let drawing = Document::parse(&file).expect("the file is XML");
        let texts = drawing.descendants().filter(|node| node.tag_name().name() == "text").count();
        assert_eq!(texts, sheet.labels().count());
        assert!(drawing.descendants().any(|node| node.text() == Some(title)), "{name} has its title");

        page.click(button(format!("Download PNG of {name}"))).await;
        let file = page.downloaded_bytes(&format!("windrose-{}.png", chart.id())).await;
        let image = Image::read(&file);
        assert_eq!((image.width, image.height), (2 * sheet.width, 2 * sheet.height));
        assert_eq!(image.pixel(0, 0), [255, 255, 255], "white paper");
        assert!(image.number_of(ink) > 100, "{name} has no {ink:?}");
        assert!(image.number_of(Ink::Title) > 100, "{name} has no title on it");
    }
    page.leave().await;
}

/// An image as its pixels.
struct Image {
    width: u32,
    height: u32,
    /// Bytes of a pixel.
    samples: usize,
    bytes: Vec<u8>,
}

impl Image {
    fn read(file: &[u8]) -> Self {
        let mut reader = png::Decoder::new(std::io::Cursor::new(file)).read_info().expect("the file is PNG");
        let mut bytes = vec![0; reader.output_buffer_size().expect("it has a size")];
        let info = reader.next_frame(&mut bytes).expect("it is whole");
        Self { width: info.width, height: info.height, samples: info.color_type.samples(), bytes }
    }

    fn pixel(&self, x: u32, y: u32) -> [u8; 3] {
        let at = usize::try_from(y * self.width + x).expect("it fits") * self.samples;
        [self.bytes[at], self.bytes[at + 1], self.bytes[at + 2]]
    }

    fn number_of(&self, ink: Ink) -> usize {
        let rgb = &ink.look().light.rgb.to_be_bytes()[1..];
        self.bytes.chunks(self.samples).filter(|pixel| pixel[..3] == *rgb).count()
    }
}

impl Browser<'_> {
    /// Waits until this axis is looked at: to be read on the page, and as the value of the control.
    async fn says(&self, readout: &Readout) {
        self.reads(&words(readout)).await;
        let what = format!("the control at {}", readout.name);
        self.until(&what, async || {
            const VALUE: &str = "return document.activeElement.getAttribute('aria-valuetext')";
            let value: Option<String> = self.driver.execute(VALUE, vec![]).await?.convert()?;
            Ok((value == Some(readout.text())).then_some(()))
        })
        .await;
    }

    /// Moves the pointer to the middle of what belongs to an axis.
    async fn point_at(&self, report: &Report, axis: usize) {
        const PLACE: &str = "
            const drawing = [...document.querySelectorAll('svg[role=img]')]
                .find(e => e.getAttribute('aria-label').startsWith('Radar') && e.checkVisibility());
            drawing.scrollIntoView({ block: 'center', behavior: 'instant' });
            const box = drawing.getBoundingClientRect();
            return [Math.round(box.left + arguments[0][0] * box.width), Math.round(box.top + arguments[0][1] * box.height)];";
        let radar = Radar::new(&report.scores);
        let (picture, wedge) = (radar.picture(Layout::Wide), radar.wedges(Layout::Wide).swap_remove(axis));
        let middle = |end: fn(&(i32, i32)) -> i32| wedge.iter().map(|p| f64::from(end(p))).sum::<f64>();
        let corners = f64::from(u32::try_from(wedge.len()).expect("few"));
        let share = json!([
            middle(|p| p.0) / corners / f64::from(picture.width),
            middle(|p| p.1) / corners / f64::from(picture.height)
        ]);
        let (x, y): (i64, i64) = self.script(PLACE, &[share]).await;
        self.driver.action_chain().move_to(x, y).perform().await.expect("the pointer moves");
    }

    async fn point_away(&self) {
        self.driver.action_chain().move_to(1, 1).perform().await.expect("the pointer moves");
    }

    /// Height of the page, to see whether anything moves.
    async fn height(&self) -> f64 {
        self.script("return document.documentElement.getBoundingClientRect().height", &[]).await
    }
}
