ran(`counter of ${counterData.site}`);
