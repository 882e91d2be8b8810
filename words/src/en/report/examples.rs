//! The example teams: what each is called, who they are and where they stand.

pub const SMALL_FLEET: &str = "Small fleet on Kubernetes";
pub const SMALL_FLEET_IS: &str =
    "Two teams with a few services that keep the factors well, share one schema and retry without limits.";
pub const MODULAR_MONOLITH: &str = "Modular monolith";
pub const MODULAR_MONOLITH_IS: &str =
    "One deployable of two teams, with sessions in memory and jobs beside the requests.";
pub const EVENT_STREAMING: &str = "Event streaming platform";
pub const EVENT_STREAMING_IS: &str =
    "Consumers with state of their own; deployment is good, the handling of messages is not.";
pub const MOVING_OFF_MACHINES: &str = "Moving off machines";
pub const MOVING_OFF_MACHINES_IS: &str =
    "Services on machines with one database between them; every release takes a weekend.";
pub const SERVERLESS: &str = "Serverless";
pub const SERVERLESS_IS: &str =
    "Functions of one team: the provider runs them well, and nothing handles an event that arrives twice.";
