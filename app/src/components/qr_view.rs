//! A QR code as a picture: one path on a light ground, whatever the theme, since cameras look for dark on light.

use windrose_report::QrCode;
use yew::prelude::*;

/// What [`QrView`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The code.
    pub code: QrCode,
    /// What it leads to, for those who do not see it.
    pub label: AttrValue,
}

/// The code with its quiet zone. The style sheet gives the size.
#[component]
pub fn QrView(props: &Props) -> Html {
    let side = props.code.side().to_string();
    html! {
        <svg class="qr" viewBox={format!("0 0 {side} {side}")} role="img" aria-label={&props.label}
            shape-rendering="crispEdges">
            <rect class="qr-ground" width={side.clone()} height={side} />
            <path class="qr-modules" d={props.code.path()} />
        </svg>
    }
}
