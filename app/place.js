// Before anything is painted: whether the address asks for the start page, whose first words stand in index.html.
document.documentElement.classList.toggle("at-start", ["", "#", "#/"].includes(location.hash));
