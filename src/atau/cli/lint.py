import click

command = click.Command("lint")
