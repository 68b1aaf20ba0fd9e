// How well each element that has words of its own stands out from what is behind it: [its words, WCAG 2's ratio].
(selector => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = colour => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const over = ([r, g, b, a], [x, y, z]) => [r * a + x * (1 - a), g * a + y * (1 - a), b * a + z * (1 - a), 1];
  const behind = element => {
    const own = rgba(getComputedStyle(element).backgroundColor);
    if (own[3] === 1) return own;
    return over(own, element.parentElement ? behind(element.parentElement) : [255, 255, 255, 1]);
  };
  const light = colour => {
    const [r, g, b] = colour.slice(0, 3).map(part => part / 255).map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const worded = element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()) || element.matches(".claims-sample");
  return [...document.querySelectorAll(selector)].filter(worded).map(element => {
    const paper = behind(element);
    const ink = over(rgba(getComputedStyle(element).color), paper);
    const [high, low] = [light(ink), light(paper)].sort((a, b) => b - a);
    return [element.textContent.slice(0, 40) || element.className, Math.round((high + .05) / (low + .05) * 100) / 100];
  });
})
