document.title += ": it runs";
