//! Starts the app in the page's `#app` element.

fn main() {
    windrose_app::app::start();
}
