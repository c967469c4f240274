/** Pages opened from a disk: there a link to a folder must name the page in it. */

/** Let links within the site lead to pages. */
export function nameIndexPages() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (link?.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  });
}
