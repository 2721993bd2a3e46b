impress().init();
