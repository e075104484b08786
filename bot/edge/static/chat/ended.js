// The pages without a conversation leave nothing of one behind, here and in other tabs.
const { chatOver } = document.querySelector("[data-chat-over]").dataset;

try {
  for (const key of ["chat-draft", "chat-text-size"]) sessionStorage.removeItem(key);
} catch {
  // A browser that keeps nothing has nothing to forget.
}
if (chatOver === "yes") new BroadcastChannel("chat").postMessage("");
