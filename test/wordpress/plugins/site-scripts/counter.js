window.ran(`counter of ${window.counterData.site}`);
