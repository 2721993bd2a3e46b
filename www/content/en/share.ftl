# What a figure's dialog for sharing says. It is loaded when it is opened.
share-heading = Share this figure
share-close = Close
share-copy = Copy
share-text = Copy this text
share-link = Link to this setting
share-frame = Frame for another page
share-compact = Low frame: the figure, one control, one sentence
share-element = Element, where the page may run scripts
share-picture = Picture with a link, where all else is removed
share-picture-hint = Save the picture as PNG and put it beside this line.
share-files = Files
share-png = PNG
share-svg = SVG
share-csv = CSV
share-offline = Page that works offline
share-failed = The file could not be loaded. Check the network and try again.
share-code = Code for a phone's camera
