// Classic, and run while the page is parsed: what is written here is parsed as if it stood in the file, so the library
// starts as it does on any page. A page from the server, and not `srcdoc`, has an address, and so cookies.
document.write(window.frameElement.page);
