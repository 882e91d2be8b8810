// The answers in IndexedDB: one record, written after each change, with the strictest durability.

const open = new Promise((resolve, reject) => {
  const request = indexedDB.open("by-hand", 1);
  request.onupgradeneeded = () => request.result.createObjectStore("answers");
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

// What is stored: an object of responses by capability.
export async function read() {
  const database = await open;
  return new Promise((resolve, reject) => {
    const request = database.transaction("answers").objectStore("answers").get("mine");
    request.onsuccess = () => resolve(JSON.parse(request.result ?? "{}"));
    request.onerror = () => reject(request.error);
  });
}

let isSaving = false, isChanged = false;

// Saves what `responses` holds; what changes meanwhile goes with the next one. Tells `say` where it is.
export async function save(responses, say) {
  isChanged = true;
  say("Saving…");
  if (isSaving) return;
  isSaving = true;
  try {
    const database = await open;
    while (isChanged) {
      isChanged = false;
      await new Promise((resolve, reject) => {
        const transaction = database.transaction("answers", "readwrite", { durability: "strict" });
        transaction.objectStore("answers").put(JSON.stringify(responses), "mine");
        transaction.oncomplete = resolve;
        transaction.onerror = transaction.onabort = () => reject(transaction.error);
      });
    }
    say("Saved in this browser");
  } catch (error) {
    say(`Not saved: ${error}`);
  }
  isSaving = false;
}
