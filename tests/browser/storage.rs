//! What is stored, looked at and changed past the app; downloads; and a disk that is full.

use std::collections::BTreeMap;

use serde_json::json;

use crate::browser::Browser;

impl Browser<'_> {
    /// Waits until the page says that everything is stored.
    pub(crate) async fn saves(&self) {
        self.reads("Saved in this browser").await;
    }

    /// Stores this text under this key, past the app.
    pub(crate) async fn put(&self, table: &str, key: &str, text: &str) {
        let script = "
            const [table, key, text, done] = arguments, request = indexedDB.open('windrose');
            request.onsuccess = () => {
                const transaction = request.result.transaction(table, 'readwrite');
                transaction.objectStore(table).put(text, key);
                transaction.oncomplete = () => { request.result.close(); done(true); };
            };";
        assert!(self.slow_script::<bool>(script, &[table.into(), key.into(), text.into()]).await);
    }

    /// Stores this text in place of everything in a table, past the app.
    pub(crate) async fn put_over(&self, table: &str, text: &str) {
        for key in self.entries(table).await.into_keys() {
            self.put(table, &key, text).await;
        }
    }

    /// The texts of a table, past the app.
    pub(crate) async fn texts(&self, table: &str) -> Vec<String> {
        self.entries(table).await.into_values().collect()
    }

    /// A table, past the app: texts by key.
    pub(crate) async fn entries(&self, table: &str) -> BTreeMap<String, String> {
        let script = "
            const [table, done] = arguments, request = indexedDB.open('windrose');
            request.onsuccess = () => {
                const store = request.result.transaction(table).objectStore(table);
                const [keys, values] = [store.getAllKeys(), store.getAll()];
                values.onsuccess = () => {
                    request.result.close();
                    done(Object.fromEntries(keys.result.map((key, i) => [key, values.result[i]])));
                };
            };";
        self.slow_script(script, &[table.into()]).await
    }

    /// Waits for a download of this name.
    pub(crate) async fn downloaded(&self, name: &str) -> String {
        String::from_utf8(self.downloaded_bytes(name).await).expect("the download is text")
    }

    /// Waits for a download of this name, whatever is in it. The browser writes it under another name until it is whole,
    /// and keeps the place with an empty file meanwhile.
    pub(crate) async fn downloaded_bytes(&self, name: &str) -> Vec<u8> {
        let path = self.downloads().join(name);
        self.until(&format!("the download {name}"), async || {
            Ok(std::fs::read(&path).ok().filter(|bytes| !bytes.is_empty()))
        })
        .await
    }

    /// Leaves the site no room to store anything, or gives it back.
    pub(crate) async fn fill_the_disk(&self, full: bool) {
        let mut quota = json!({ "origin": self.site.address() });
        if full {
            quota["quotaSize"] = json!(1);
        }
        self.driver
            .cdp()
            .send_raw("Storage.overrideQuotaForOrigin", quota)
            .await
            .expect("the quota can be set");
    }
}
