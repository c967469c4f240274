/**
 * Search on pages opened from a disk. There browsers load neither modules nor data, only plain
 * scripts such as this one: the whole archive comes as another, search/archive.js, and its modules
 * are run from memory. On a web server this script does nothing.
 */
if (location.protocol === "file:") {
  const site = new URL("../../", document.currentScript.src);

  globalThis.shiluArchive = async ({ files, modules }) => {
    const addresses = new Map();
    const address = (name) => {
      if (!addresses.has(name)) {
        const source = modules[name].replace(/ from "\.\/([\w.]+)"/g, (_, other) => ` from "${address(other)}"`);
        addresses.set(name, URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
      }
      return addresses.get(name);
    };
    const { startLocally } = await import(address("local.mjs"));
    startLocally(site, files, address("lunr.mjs"));
  };

  const script = document.createElement("script");
  script.src = new URL("search/archive.js", site).href;
  document.head.append(script);
}
