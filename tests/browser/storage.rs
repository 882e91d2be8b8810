//! What is stored, looked at and changed past the app; downloads.

use std::cell::Cell;
use std::collections::BTreeMap;

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

    /// Waits for a download of this name, whatever is in it. Chromium and Firefox write it under another name until it is whole,
    /// and keep the place with an empty file meanwhile; WebKit's grows.
    pub(crate) async fn downloaded_bytes(&self, name: &str) -> Vec<u8> {
        let path = self.downloads().join(name);
        let before = Cell::new(0);
        self.until(&format!("the download {name}"), async || {
            let bytes = std::fs::read(&path).unwrap_or_default();
            let is_whole = !bytes.is_empty() && before.replace(bytes.len()) == bytes.len();
            Ok(is_whole.then_some(bytes))
        })
        .await
    }

    /// Removes a download, so that another one may have its name.
    pub(crate) fn forget_download(&self, name: &str) {
        std::fs::remove_file(self.downloads().join(name)).expect("the download can be removed");
    }
}
